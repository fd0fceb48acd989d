namespace HelpWriter.Maml;

/// <summary>The prefix of an example's title in Get-Help.</summary>
internal static class ExampleTitle
{
    public static string Before(int number) => $"Example {number}: ";
}
