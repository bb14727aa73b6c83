using NegotiationSim.Cli;

using var interruption = new Interruption();
return await NegSim.InvokeAsync(args, Surroundings.OfThisProcess(), interruption.Token).ConfigureAwait(false);
