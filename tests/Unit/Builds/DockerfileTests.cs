using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Builds;
using PSDockerTools.Formatting;

namespace PSDockerTools.Tests.Builds;

public sealed class DockerfileTests
{
    /// <summary>Instructions that the classic builder of Engine 20.10 or 28 refuses late or ignores, as observed on both.</summary>
    [Theory]
    [InlineData("RUN <<EOF\necho\nEOF", 2)]
    [InlineData("RUN true\nRUN cat <<EOF > /x && \\\n  cat /x\ntext\nEOF", 3)]
    [InlineData("RUN <<-\"EOF\"\n\techo\n\tEOF", 2)]
    [InlineData("RUN python3 - <<'PY'\nprint()\nPY", 2)]
    [InlineData("RUN 3<<EOF cat /dev/fd/3\nx\nEOF", 2)]
    [InlineData("RUN << EOF\necho\nEOF", 2)]
    [InlineData("run <<EOF\necho\nEOF", 2)]
    [InlineData("RUN cat <<EOF\n", 2)]
    [InlineData("RUN echo $((1 << 2))\nRUN cat <<EOF\nEOF", 3)]
    [InlineData("COPY <<EOF /x\nhello\nEOF", 2)]
    [InlineData("COPY a.txt <<one <<two /x/\n1\none\n2\ntwo", 2)]
    [InlineData("ADD --chown=1 <<EOF /x\nhello\nEOF", 2)]
    [InlineData("ONBUILD RUN <<EOF\necho\nEOF", 2)]
    [InlineData("RUN --mount=type=cache,target=/x true", 2)]
    [InlineData("RUN true\n\n# comment\nRUN \\\n  --mount=type=cache,target=/x \\\n  true", 5)]
    [InlineData("RUN --network=none true", 2)]
    [InlineData("RUN --security=insecure true", 2)]
    [InlineData("RUN --device=x true", 2)]
    [InlineData("COPY --link a /", 2)]
    [InlineData("COPY --from=x --link=true a /", 2)]
    [InlineData("COPY --parents a /", 2)]
    [InlineData("COPY --exclude=*.md a /", 2)]
    [InlineData("COPY --chmod=755 a /", 2)]
    [InlineData("COPY \"--chmod=755\" a /", 0)] // quotes make it a file's name
    [InlineData("ADD --checksum=sha256:00 http://x /", 2)]
    [InlineData("ADD --keep-git-dir=true http://x.git /", 2)]
    [InlineData("ADD --exclude=*.md a /", 2)]
    [InlineData("ADD --unpack a /", 2)]
    [InlineData("FROM --platform=$BUILDPLATFORM alpine", 2)]
    [InlineData("FROM alpine-${TARGETARCH}", 2)]
    [InlineData("RUN echo \"a <<EOF b\"", 0)]
    [InlineData("RUN echo 'a <<EOF b'", 0)]
    [InlineData("RUN sh -c 'cat <<EOF'", 0)]
    [InlineData("RUN echo a\\ <<\\ b", 0)]
    [InlineData("RUN echo $((1<<2)) $((1 << 2)) $(( a << b ))", 0)]
    [InlineData("RUN if (( 1 << b )); then true; fi", 0)]
    [InlineData("RUN bash -c 'cat' <<< text", 0)]
    [InlineData("RUN true # <<EOF", 0)]
    [InlineData("# RUN <<EOF\nRUN true", 0)]
    [InlineData("RUN true && \\\n# <<EOF\n  true", 0)]
    [InlineData("RUN [\"sh\", \"-c\", \"cat <<EOF\"]", 0)]
    [InlineData("CMD cat <<EOF", 0)]
    [InlineData("ENV A=<<EOF", 0)]
    [InlineData("LABEL a=\"<<EOF\"", 0)]
    [InlineData("RUN echo --mount=type=cache", 0)]
    [InlineData("ONBUILD RUN --mount=type=cache,target=/x true", 0)]
    [InlineData("COPY --link=false a /", 0)]
    [InlineData("COPY --chmod= a /", 0)]
    [InlineData("COPY --from=x --chown=1:1 a /", 0)]
    [InlineData("COPY -- --link /", 0)]
    [InlineData("FROM --platform=linux/amd64 alpine", 0)]
    [InlineData("FROM --platform=${BUILDPLATFORM:-linux/amd64} alpine", 0)]
    [InlineData("HEALTHCHECK --start-interval=5s CMD true", 0)]
    public void What_needs_BuildKit_is_found_on_its_line_and_nothing_else_is(string text, int line) =>
        Assert.Equal(line, Unsupported($"FROM alpine\n{text}\n")?.Line ?? 0);

    [Fact]
    public void The_other_escape_character_is_read()
    {
        Assert.Equal(4, Unsupported("# escape=`\nFROM alpine\nRUN echo C:\\\nRUN --mount=x `\n true\n")?.Line);
        Assert.Null(Unsupported("# escape=`\nFROM alpine\nRUN echo `\n  --mount=type=cache\n"));
        Assert.Equal(2, Unsupported("\uFEFFFROM alpine\r\nRUN <<EOF\r\necho\r\nEOF\r\n")?.Line);
    }

    [Fact]
    public void An_argument_that_BuildKit_sets_is_known_where_it_has_a_value()
    {
        Assert.Null(Unsupported("ARG BUILDPLATFORM=linux/amd64\nFROM --platform=$BUILDPLATFORM alpine\n"));
        Assert.NotNull(Unsupported("ARG BUILDPLATFORM\nFROM --platform=$BUILDPLATFORM alpine\n"));
        Assert.Null(Unsupported("ARG BUILDPLATFORM\nFROM --platform=$BUILDPLATFORM alpine\n", "BUILDPLATFORM"));
        Dockerfile dockerfile = Dockerfile.Parse("ARG TARGETOS\nFROM alpine\nARG TARGETARCH TARGETOS=linux A\nARG TARGETVARIANT\nARG TARGETARCH\n");
        Assert.Equal([(3, "TARGETARCH")], ClassicBuilder.FindEmptyArguments(dockerfile, new HashSet<string> { "TARGETVARIANT" }));
    }

    [Fact]
    public void A_trigger_keeps_its_document_where_the_engine_can()
    {
        Dockerfile dockerfile = Dockerfile.Parse("FROM alpine\nONBUILD RUN <<EOF\nRUN true\nEOF\nRUN --mount=x true\n");
        Assert.Equal(5, ClassicBuilder.FindUnsupported(dockerfile, new HashSet<string>(), keepsTriggers: true)?.Line);
        Assert.Equal(2, ClassicBuilder.FindUnsupported(dockerfile, new HashSet<string>(), keepsTriggers: false)?.Line);
    }

    [Theory]
    [InlineData("# syntax=docker/dockerfile:1\nFROM x", "docker/dockerfile:1", 1)]
    [InlineData("# escape=\\\n#syntax = a/b \nFROM x", "a/b", 2)]
    [InlineData("# comment\n# syntax=a\nFROM x", null, 0)]
    [InlineData("FROM x\n# syntax=a", null, 0)]
    public void The_frontend_is_found_where_docker_looks_for_it(string text, string? syntax, int line)
    {
        Dockerfile dockerfile = Dockerfile.Parse(text);
        Assert.Equal((syntax, line), (dockerfile.Syntax, dockerfile.SyntaxLine));
    }

    [Theory]
    [InlineData(1, "ARG A", 2)]
    [InlineData(2, "FROM alpine", 3)]
    [InlineData(3, "RUN a   b", 5)]
    [InlineData(4, "COPY x /", 9)]
    [InlineData(4, "RUN other", null)]
    [InlineData(5, "RUN more", null)]
    public void A_step_has_the_line_that_it_begins_on(int step, string instruction, int? line) =>
        Assert.Equal(line, Dockerfile.Parse("# comment\nARG A\nfrom alpine\n\nRUN a \\\n# comment\n\n  b\nCOPY x /\n").FindLine(step, instruction));

    [Theory]
    [InlineData(1, 1, "FROM alpine AS a", 2)]
    [InlineData(2, 1, "RUN one", 3)]
    [InlineData(2, 2, "COPY x /", 5)]
    [InlineData(2, 3, "COPY x /", null)]
    public void A_step_of_a_stage_has_its_line_too(int step, int stage, string instruction, int? line) =>
        Assert.Equal(line, Dockerfile.Parse("ARG A\nFROM alpine AS a\nRUN one\nFROM alpine\nCOPY x /\n").FindLine(step, instruction, stage));

    [Theory]
    [InlineData("Step 2/3 : RUN a\n", 2, 3, null)]
    [InlineData("STEP 2/3: RUN a\n", 2, 3, 1)] // Podman
    [InlineData("[2/2] STEP 2/3: RUN a\n", 2, 3, 2)]
    public void A_builder_s_line_tells_the_step(string said, int step, int steps, int? stage)
    {
        BuildLog log = new();
        log.Add(said + "--> Using cache 0123\nmine\n");
        Assert.Equal((step, steps, stage, "RUN a"), (log.Step!.Value, log.Steps!.Value, log.Stage, log.Instruction));
        Assert.Equal(["mine"], log.StepTail(10));
    }

    [Theory]
    [InlineData("\u001b[91mred\u001b[0m", "red")]
    [InlineData("\u001b]0;title\u0007text", "text")]
    [InlineData("\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\", "link")]
    [InlineData("10%\r50%\r100%\r", "100%")]
    [InlineData("\u001b[2K\u001b[1Gdone\u001b(B", "done")]
    [InlineData("a\tb\u0007", "a\tb")]
    [InlineData("plain [0m", "plain [0m")]
    [InlineData("\u001b[0m", "")]
    public void A_line_for_a_terminal_becomes_plain_text(string line, string plain) => Assert.Equal(plain, PlainText.OfLine(line));

    private static (int Line, string What)? Unsupported(string text, params string[] given) =>
        ClassicBuilder.FindUnsupported(Dockerfile.Parse(text), given.ToHashSet(), keepsTriggers: false);
}
