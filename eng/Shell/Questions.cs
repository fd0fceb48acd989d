using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace PSDockerTools.Shell;

/// <summary>Asks for confirmations, missing parameters and credentials.</summary>
internal sealed class Questions(PSHostUserInterface ui)
{
    public int AskChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Introduce(caption, message);
        List<Choice> all = [.. choices.Select(choice => new Choice(choice))];
        while (true)
        {
            ui.Write(string.Concat(all.Select(choice => $"[{choice.Key}] {choice.Name}  ")) + "[?] Help"
                + (defaultChoice >= 0 ? $" (default is \"{all[defaultChoice].Key}\"): " : ": "));
            string answer = ui.ReadLine().Trim();
            if (answer.Length == 0 && defaultChoice >= 0) { return defaultChoice; }
            if (answer == "?")
            {
                all.ForEach(choice => ui.WriteLine($"{choice.Key} - {choice.Help}"));
                continue;
            }
            int chosen = all.FindIndex(choice => choice.IsCalled(answer));
            if (chosen >= 0) { return chosen; }
        }
    }

    public Dictionary<string, PSObject> AskFields(string caption, string message, Collection<FieldDescription> descriptions)
    {
        Introduce(caption, message);
        return descriptions.ToDictionary(field => field.Name, field => PSObject.AsPSObject(AskField(field)));
    }

    public PSCredential AskCredential(string caption, string message, string userName)
    {
        Introduce(caption, message);
        if (string.IsNullOrEmpty(userName))
        {
            ui.Write("User: ");
            userName = ui.ReadLine();
        }
        ui.Write($"Password for user {userName}: ");
        return new PSCredential(userName, ui.ReadLineAsSecureString());
    }

    private object AskField(FieldDescription field)
    {
        Type type = LanguagePrimitives.TryConvertTo(field.ParameterAssemblyFullName is null ? null : field.ParameterTypeFullName, out Type known) ? known : typeof(string);
        if (type == typeof(PSCredential)) { return AskCredential("", field.HelpMessage, ""); }
        if (!type.IsArray) { return AskOne(field.Name, type); }

        List<object> all = [];
        while (true)
        {
            ui.Write($"{field.Name}[{all.Count}]: ");
            string line = ui.ReadLine();
            if (line.Length == 0) { return all.ToArray(); }
            all.Add(line);
        }
    }

    private object AskOne(string name, Type type)
    {
        while (true)
        {
            ui.Write($"{name}: ");
            if (type == typeof(SecureString)) { return ui.ReadLineAsSecureString(); }
            string line = ui.ReadLine();
            if (LanguagePrimitives.TryConvertTo(line, type, out object value)) { return value; }
            ui.WriteErrorLine($"'{line}' is no {type.Name}.");
        }
    }

    private void Introduce(string caption, string message)
    {
        ui.WriteLine();
        if (!string.IsNullOrEmpty(caption)) { ui.WriteLine(caption); }
        if (!string.IsNullOrEmpty(message)) { ui.WriteLine(message); }
    }

    /// <summary>A label like '&amp;Yes': the letter after the ampersand is the key to type.</summary>
    private sealed class Choice
    {
        public Choice(ChoiceDescription description)
        {
            int mark = description.Label.IndexOf('&', StringComparison.Ordinal);
            Name = description.Label.Replace("&", "", StringComparison.Ordinal);
            Key = mark >= 0 && mark < Name.Length ? Name[mark].ToString().ToUpperInvariant() : Name;
            Help = description.HelpMessage;
        }

        public string Name { get; }

        public string Key { get; }

        public string Help { get; }

        public bool IsCalled(string answer) =>
            answer.Equals(Key, StringComparison.OrdinalIgnoreCase) || answer.Equals(Name, StringComparison.OrdinalIgnoreCase);
    }
}
