// The program finds scenarios and result directories from the current directory, of which a process has one.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
