using PSDockerTools.Images;

namespace PSDockerTools.Tests.Builds;

public sealed class BaseImageTests
{
    [Theory]
    [InlineData("FROM app:1", "app:1")]
    [InlineData("from --platform=linux/amd64  r:5000/app:1  AS base", "r:5000/app:1")]
    [InlineData("COPY --from=r:5000/app:1 /a /b", "r:5000/app:1")]
    [InlineData("COPY --chown=1 --from=app /a /b", "app")]
    [InlineData("FROM ${REGISTRY}/app", null)]
    [InlineData("COPY a b", null)]
    [InlineData("RUN echo FROM app", null)]
    [InlineData("FROM", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void It_is_what_the_step_pulls(string? instruction, string? image) => Assert.Equal(image, BaseImage.Of(instruction)?.ToString());
}
