return await SocialInteractionTracker.Training.TrainProgram.RunAsync(args).ConfigureAwait(false);
