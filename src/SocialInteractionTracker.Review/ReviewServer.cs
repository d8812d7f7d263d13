using System.Net;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SocialInteractionTracker.Review.Editing;
using SocialInteractionTracker.Review.Guarding;
using SocialInteractionTracker.Review.HandScoring;
using SocialInteractionTracker.Review.Media;
using SocialInteractionTracker.Review.Page;
using SocialInteractionTracker.Review.Playing;
using SocialInteractionTracker.Review.Trials;
using SocialInteractionTracker.Review.Verdicts;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Review;

/// <summary>Serves the review page of one study to a browser on this computer.</summary>
public sealed class ReviewServer : IAsyncDisposable
{
    /// <summary>How long requests that still run may take when the server stops, s.</summary>
    private const double StopWithinS = 1;

    private readonly WebApplication _app;
    private readonly ReviewDesk _desk;
    private readonly ReviewOptions _options;

    private ReviewServer(WebApplication app, ReviewDesk desk, ReviewOptions options) => (_app, _desk, _options) = (app, desk, options);

    /// <summary>The program's version, as it stands in what people wrote with it.</summary>
    internal static string ProgramVersion { get; } =
        typeof(ReviewServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Where the page is; with the token if there is one.</summary>
    public Uri Url
    {
        get
        {
            var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
            var served = new Uri(addresses!.Addresses.First());
            return new Uri(served, _options.Token is null ? "/" : $"/?{RequestGuard.TokenName}={Uri.EscapeDataString(_options.Token)}");
        }
    }

    /// <summary>Starts to serve a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="scoring">Scores it.</param>
    /// <param name="options">Where to listen, and for whom.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The server, which belongs to the caller.</returns>
    /// <exception cref="ArgumentException">Another address than loopback without a token.</exception>
    /// <exception cref="IOException">The address is in use or none of this computer's.</exception>
    public static async Task<ReviewServer> StartAsync(
        Study study, IStudyScoring scoring, ReviewOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!IPAddress.IsLoopback(options.Address) && string.IsNullOrEmpty(options.Token))
        {
            throw new ArgumentException($"To be served on {options.Address}, a token is needed.", nameof(options));
        }

        var desk = new ReviewDesk(study, scoring, options.Clock);
        var server = new ReviewServer(Build(desk, options), desk, options);
        try
        {
            await server._app.StartAsync(cancellationToken).ConfigureAwait(false);
            _ = desk.ResultsAsync(); // Begun before the first page asks for it.
            return server;
        }
        catch (IOException)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits until the server is stopped.</summary>
    /// <param name="cancellationToken">Stops the server.</param>
    /// <returns>A task that ends when it is stopped.</returns>
    public Task WaitAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        _desk.Dispose();
    }

    private static WebApplication Build(ReviewDesk desk, ReviewOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(options.Address, options.Port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(StopWithinS));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        var app = builder.Build();
        app.UseMiddleware<ErrorAnswers>(desk);
        app.UseMiddleware<RequestGuard>(options);
        app.UseMiddleware<FreshStudy>(desk);
        app.MapPage();
        app.MapTrialList(desk);
        app.MapPlayer(desk);
        app.MapVerdicts(desk);
        app.MapEditing(desk);
        app.MapMedia(desk);
        app.MapHandScoring(desk, options.Clock);
        return app;
    }
}
