namespace PSDockerTools.Tests.Values;

public sealed class AnnotationTests() : SpecLaws<Annotation>(["com.example.key=value", "a", "with space=x"], "a", "=", " ")
{
    protected override Annotation Parse(string text) => new(text);

    [Fact]
    public void Is_a_name_and_perhaps_a_value() =>
        Assert.Equal(("a b", "c=d"), (new Annotation("a b=c=d").Name, new Annotation("a b=c=d").Value));
}
