namespace HelpWriter.Maml;

/// <summary>What stands before the sentence of an example in Get-Help.</summary>
internal static class ExampleTitle
{
    public static string Before(int number) => $"Example {number}: ";
}
