dotnet run --project "$PSScriptRoot/src/NegotiationSim.Cli" --configuration Release -- @args
