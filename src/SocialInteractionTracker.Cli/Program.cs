using SocialInteractionTracker.Cli;

NativeEnvironment.Apply();
return await CommandLine.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
