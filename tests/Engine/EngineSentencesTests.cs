using System.Net;
using PSDockerTools.Engine.Http;
using PSDockerTools.Errors;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>The sentences of Docker Engine 20.10 to 29 and of Podman, beyond those of <see cref="ErrorTests"/> and <see cref="RegistryTests"/>.</summary>
public sealed class EngineSentencesTests
{
    [Theory]
    [InlineData(500, "\"web\" has associated containers with it. Use -f to forcibly delete containers and pods: network is being used", nameof(DockerErrorKind.Conflict))]
    [InlineData(500, "volume data is being used by the following container(s): 3f2b: volume is being used", nameof(DockerErrorKind.Conflict))]
    [InlineData(500, "can only kill running containers. 3f2b is in state exited: container state improper", nameof(DockerErrorKind.Conflict))]
    [InlineData(500, "creating container storage: the container name \"web\" is already in use by 3f2b. You have to remove that container to be able to reuse that name: that name is already in use", nameof(DockerErrorKind.NameInUse))]
    [InlineData(500, "adding container to database: UNIQUE constraint failed: ContainerConfig.Name", nameof(DockerErrorKind.NameInUse))]
    [InlineData(500, "unable to find network with name or ID back: network not found", nameof(DockerErrorKind.NotFound))]
    [InlineData(500, "no container with name or ID \"db\" found: no such container", nameof(DockerErrorKind.NotFound))]
    [InlineData(500, "normalizing image: normalizing name for compat API: invalid reference format", nameof(DockerErrorKind.NotFound))]
    [InlineData(400, "client version 1.50 is too new. Maximum supported API version is 1.44", nameof(DockerErrorKind.Unsupported))]
    [InlineData(500, "open /var/lib/docker/x: permission denied: ", nameof(DockerErrorKind.Failed))]
    public void A_response_has_the_kind_of_its_sentence(int status, string sentence, string kind) =>
        Assert.Equal(kind, EngineSentences.KindOf((HttpStatusCode)status, sentence).ToString());

    [Theory]
    [InlineData("No such container: web", nameof(EngineCauseKind.Missing), "container")]
    [InlineData("no container with name or ID \"web\" found: no such container", nameof(EngineCauseKind.Missing), "container")]
    [InlineData("No such image: container/app:1", nameof(EngineCauseKind.Missing), "image")]
    [InlineData("failed to find image alpine:9: alpine:9: image not known", nameof(EngineCauseKind.Missing), "image")]
    [InlineData("get data: no such volume", nameof(EngineCauseKind.Missing), "volume")]
    [InlineData("no volume with name \"image\" found: no such volume", nameof(EngineCauseKind.Missing), "volume")]
    [InlineData("network back not found", nameof(EngineCauseKind.Missing), "network")]
    [InlineData("unable to find network with name or ID image: network not found", nameof(EngineCauseKind.Missing), "network")]
    [InlineData("normalizing image: normalizing name for compat API: invalid reference format", nameof(EngineCauseKind.Missing), "image")]
    [InlineData("image with reference alpine was found but does not match the specified platform: wanted linux/arm64, actual: linux/amd64", nameof(EngineCauseKind.PlatformMissing), null)]
    [InlineData("no matching manifest for linux/s390x in the manifest list entries", nameof(EngineCauseKind.PlatformMissing), null)]
    [InlineData("choosing an image from manifest list docker://alpine:latest: no image found in manifest list for architecture \"x\", variant \"\", OS \"linux\"", nameof(EngineCauseKind.PlatformMissing), null)]
    [InlineData("No such exec instance: 1", nameof(EngineCauseKind.Missing), "exec")]
    [InlineData("secret key not found", nameof(EngineCauseKind.Missing), "secret")]
    [InlineData("no such host", nameof(EngineCauseKind.Other), null)]
    public void What_is_missing_is_known(string sentence, string cause, string? subject) => Assert.Equal((cause, subject), CauseOf(DockerErrorKind.NotFound, sentence));

    [Theory]
    [InlineData("You cannot remove a running container 3f2b. Stop the container before attempting removal or force remove", nameof(EngineCauseKind.NeedsForce), "running")]
    [InlineData("cannot remove container \"/web\": container is paused and must be unpaused first or force remove", nameof(EngineCauseKind.NeedsForce), "paused")]
    [InlineData("cannot remove container 3f2b as it is running - running or paused containers cannot be removed without force: container state improper", nameof(EngineCauseKind.NeedsForce), "running")]
    [InlineData("removal of container 3f2b is already in progress", nameof(EngineCauseKind.RemovalUnderWay), null)]
    [InlineData("Cannot kill container: web: Container 3f2b is not running", nameof(EngineCauseKind.NotRunning), null)]
    [InlineData("top can only be used on running containers", nameof(EngineCauseKind.NotRunning), null)]
    [InlineData("Container web is paused, unpause the container before exec", nameof(EngineCauseKind.Paused), null)]
    [InlineData("error while removing network: network x id 1 has active endpoints (name:\"web\" id:\"1\")", nameof(EngineCauseKind.HasContainers), null)]
    [InlineData("\"x\" has associated containers with it. Use -f to forcibly delete containers and pods: network is being used", nameof(EngineCauseKind.HasContainers), null)]
    [InlineData("Couldn't find PID field in ps output", nameof(EngineCauseKind.ProcessIdMissing), null)]
    [InlineData("unable to find user nobody2: no matching entries in passwd file", nameof(EngineCauseKind.UserMissing), null)]
    [InlineData("OCI runtime exec failed: exec failed: unable to start container process: exec: \"Bash\": executable file not found in $PATH: unknown", nameof(EngineCauseKind.ProgramMissing), "Bash")]
    [InlineData("OCI runtime exec failed: exec failed: unable to start container process: exec: \"/bin/x\": stat /bin/x: no such file or directory: unknown", nameof(EngineCauseKind.ProgramMissing), "/bin/x")]
    [InlineData("crun: executable file `bash` not found in $PATH: No such file or directory: OCI runtime attempted to invoke a command that was not found", nameof(EngineCauseKind.ProgramMissing), "bash")]
    [InlineData("container 1 encountered an error during hcs::System::CreateProcess: The system cannot find the file specified.", nameof(EngineCauseKind.ProgramMissing), null)]
    [InlineData("OCI runtime create failed: runc create failed: unable to start container process: exec: \"/etc/passwd\": permission denied: unknown", nameof(EngineCauseKind.ProgramNotExecutable), "/etc/passwd")]
    [InlineData("OCI runtime create failed: unable to start container process: exec: \"/etc\": is a directory: unknown", nameof(EngineCauseKind.ProgramNotExecutable), "/etc")]
    [InlineData("OCI runtime exec failed: exec failed: chdir to cwd (\"/x\") set in config.json failed: no such file or directory: unknown", nameof(EngineCauseKind.DirectoryMissing), null)]
    [InlineData("driver failed programming external connectivity: port is already allocated", nameof(EngineCauseKind.Other), null)]
    public void A_sentence_says_more_than_its_kind(string sentence, string cause, string? subject) => Assert.Equal((cause, subject), CauseOf(DockerErrorKind.Conflict, sentence));

    [Theory]
    [InlineData("The command '/bin/sh -c exit 3' returned a non-zero code: 3", "3")]
    [InlineData("pull access denied for x", null)]
    public void A_step_of_a_build_has_its_exit_code(string sentence, string? code) => Assert.Equal(code, EngineSentences.ExitCodeOf(sentence));

    private static (string Cause, string? Subject) CauseOf(DockerErrorKind kind, string sentence)
    {
        EngineCause cause = EngineSentences.CauseOf(kind, sentence);
        return (cause.Kind.ToString(), cause.Subject);
    }
}
