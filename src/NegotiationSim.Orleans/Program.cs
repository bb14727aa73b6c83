using NegotiationSim.Cli;
using NegotiationSim.Orleans;

using var interruption = new Interruption();
return await NegSimCluster.InvokeAsync(args, Surroundings.OfThisProcess(), interruption.Token).ConfigureAwait(false);
