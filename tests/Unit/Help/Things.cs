using System.Linq;
using HelpWriter.Commands;
using HelpWriter.Comments;

namespace PSDockerTools.Tests.Help;

/// <summary>Two cmdlets and their comments, as the compiler would write them.</summary>
internal static class Things
{
    public static ModuleHelp Help { get; } = Describe(Comments);

    public static CommandHelp Get => Command("Get-DockerThing");

    public static CommandHelp Stop => Command("Stop-DockerThing");

    public static ModuleHelp Describe(string comments) =>
        ModuleHelp.Of([typeof(GetDockerThingCommand), typeof(StopDockerThingCommand)], CommentFile.Parse(comments));

    public static ParameterHelp Parameter(CommandHelp command, string name) => command.Parameters.Single(parameter => parameter.Name == name);

    private static CommandHelp Command(string name) => Help.Commands.Single(command => command.Name == name);

    public const string Comments = """
        <?xml version="1.0"?>
        <doc>
            <assembly><name>PSDockerTools.Tests</name></assembly>
            <members>
                <member name="T:PSDockerTools.Tests.Help.DockerThing">
                    <summary>What <see cref="T:PSDockerTools.Tests.Help.GetDockerThingCommand"/> gives.</summary>
                </member>
                <member name="T:PSDockerTools.Tests.Help.ThingCmdlet`1">
                    <summary>The base of cmdlets.</summary>
                </member>
                <member name="P:PSDockerTools.Tests.Help.ThingCmdlet`1.ThrottleLimit">
                    <summary>The maximum number.</summary>
                </member>
                <member name="P:PSDockerTools.Tests.Help.ThingCmdlet`1.Inherited">
                    <summary>The text of the base class.</summary>
                </member>
                <member name="T:PSDockerTools.Tests.Help.GetDockerThingCommand">
                    <summary>
                    Gets things,
                    big or small.
                    </summary>
                    <remarks>
                    <para>The state may be <see langword="null"/>; see <see cref="T:PSDockerTools.Tests.Help.StopDockerThingCommand"/>
                    and <see cref="P:PSDockerTools.Tests.Help.GetDockerThingCommand.Name">the name</see>. A <see cref="T:PSDockerTools.Tests.Help.DockerThing"/>
                    has <c>*stars*</c> and a web-*, a DOCKER_HOST and $LASTEXITCODE.</para>
                    <list type="bullet">
                    <item>-Color is one.</item>
                    <item><term>two</term><description>is another.</description></item>
                    </list>
                    </remarks>
                    <example>
                    <para>Gets all.</para>
                    <code>Get-DockerThing</code>
                    </example>
                    <example>
                    <para>Gets and stops.</para>
                    <code>
                    Get-DockerThing web-* -ThrottleLimit 1 |
                        Stop-DockerThing -Force -Verbose
                    </code>
                    <para>They are stopped then.</para>
                    </example>
                    <seealso cref="T:PSDockerTools.Tests.Help.StopDockerThingCommand"/>
                    <seealso href="https://example.org/things">All about things</seealso>
                </member>
                <member name="P:PSDockerTools.Tests.Help.GetDockerThingCommand.Name"><summary>The names.</summary></member>
                <member name="P:PSDockerTools.Tests.Help.GetDockerThingCommand.Color"><summary>The color.</summary></member>
                <member name="P:PSDockerTools.Tests.Help.GetDockerThingCommand.Size"><summary>The size.</summary></member>
                <member name="P:PSDockerTools.Tests.Help.GetDockerThingCommand.Until"><summary>Until when.</summary></member>
                <member name="P:PSDockerTools.Tests.Help.GetDockerThingCommand.Inherited"><inheritdoc/></member>
                <member name="T:PSDockerTools.Tests.Help.StopDockerThingCommand">
                    <summary>Stops things that Get-DockerThing gives.</summary>
                    <example>
                    <para>Stops one.</para>
                    <code>Get-DockerThing one | Stop-DockerThing</code>
                    </example>
                </member>
                <member name="P:PSDockerTools.Tests.Help.StopDockerThingCommand.Thing"><summary>The thing.</summary></member>
                <member name="P:PSDockerTools.Tests.Help.StopDockerThingCommand.Force">
                    <inheritdoc cref="P:PSDockerTools.Tests.Help.GetDockerThingCommand.Size"/>
                </member>
            </members>
        </doc>
        """;
}
