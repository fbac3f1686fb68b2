// Two at a time: half of what a test waits for is a process that starts, a lease that ends or a commit that is flushed.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
