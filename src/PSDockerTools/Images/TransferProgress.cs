using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Images;

/// <summary>Shows the progress of a pull: a bar for the image, and a bar below it for each layer in progress.</summary>
internal sealed class TransferProgress(PipelineJob job, string title)
{
    private readonly int _whole = Activity.Next();
    private readonly Dictionary<string, Layer> _layers = [];

    public void Show(TransferStatus status)
    {
        if (status.Layer is not string id)
        {
            job.Report(new ProgressRecord(_whole, title, status.Status));
            return;
        }
        if (!_layers.TryGetValue(id, out Layer? layer)) { _layers[id] = layer = new Layer(Activity.Next()); }
        layer.Done = status.Status is "Pull complete" or "Already exists" or "Pushed" or "Layer already exists";
        job.Report(new ProgressRecord(layer.Activity, id, status.Status)
        {
            ParentActivityId = _whole,
            PercentComplete = layer.Done ? 100 : Percent(status.Current, status.Total),
            RecordType = layer.Done ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });
        int done = _layers.Values.Count(one => one.Done);
        job.Report(new ProgressRecord(_whole, title, $"{done} of {_layers.Count} layers") { PercentComplete = Percent(done, _layers.Count) });
    }

    private static int Percent(long? current, long? total) => current is long part && total is > 0 and long whole ? (int)(100 * part / whole) : -1;

    private sealed class Layer(int activity)
    {
        public int Activity => activity;

        public bool Done { get; set; }
    }
}
