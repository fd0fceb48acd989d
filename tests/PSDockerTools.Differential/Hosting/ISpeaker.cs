using System.Threading.Tasks;

namespace PSDockerTools.Differential;

/// <summary>What takes docker's lines: the docker CLI, or the module.</summary>
internal interface ISpeaker
{
    Task<Answer> SayAsync(Line line, RecordingEngine engine);
}
