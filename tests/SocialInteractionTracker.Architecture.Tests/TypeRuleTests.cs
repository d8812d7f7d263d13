using System.Reflection;
using System.Runtime.CompilerServices;

namespace SocialInteractionTracker.Architecture.Tests;

public sealed class TypeRuleTests
{
    private const int MostParameters = 5;
    private const string Prefix = "SocialInteractionTracker.";

    private static readonly string[] Projects = ["Core", "Video", "Inference", "Storage", "Pipeline", "Reporting", "Review", "Simulation", "Cli"];

    private static IEnumerable<Type> Types => Projects.SelectMany(project => Loaded.Of(project).GetTypes())
        .Where(type => type.Namespace?.StartsWith(Prefix, StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute)));

    [Test]
    public void Classes_AreSealedStaticOrAbstract()
    {
        var open = Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

        Assert.That(open.Select(type => type.FullName), Is.Empty);
    }

    [Test]
    public void Methods_TakeFewParameters()
    {
        var many = Types.SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !method.Name.Contains('<', StringComparison.Ordinal)
                && method.Name != "Deconstruct" && method.GetParameters().Length > MostParameters);

        Assert.That(many.Select(method => $"{method.DeclaringType!.FullName}.{method.Name}"), Is.Empty);
    }

    [Test]
    public void State_IsNeverStaticAndMutable()
    {
        var mutable = Types.SelectMany(type => type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !field.IsDefined(typeof(CompilerGeneratedAttribute)));

        Assert.That(mutable.Select(field => $"{field.DeclaringType!.FullName}.{field.Name}"), Is.Empty);
    }

    [Test]
    public void Records_HaveNoPublicSetters()
    {
        var settable = Types.Where(type => type.GetMethod("<Clone>$") is not null)
            .SelectMany(type => type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

        Assert.That(settable.Select(property => $"{property.DeclaringType!.FullName}.{property.Name}"), Is.Empty);
    }
}
