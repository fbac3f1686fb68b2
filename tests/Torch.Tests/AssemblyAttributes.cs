// libtorch's random state and thread count belong to the process, and live tensors are counted over all threads.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
