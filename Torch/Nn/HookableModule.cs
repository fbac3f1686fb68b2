namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that functions can be hooked to, which are called with each of its calls.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            private readonly List<(string Key, TPreHook Hook)> preHooks = [];
            private readonly List<(string Key, TPostHook Hook)> postHooks = [];

            protected HookableModule(string name)
                : base(name)
            {
            }

            private protected IEnumerable<TPreHook> PreHooks => preHooks.Count == 0 ? [] : preHooks.ConvertAll(pair => pair.Hook);

            private protected IEnumerable<TPostHook> PostHooks => postHooks.Count == 0 ? [] : postHooks.ConvertAll(pair => pair.Hook);

            /// <summary>The hook sees the input and the result of every call; what it returns, unless null, takes the result's place.</summary>
            public HookRemover register_forward_hook(TPostHook hook)
            {
                var key = Guid.NewGuid().ToString();
                postHooks.Add((key, hook));
                return new HookRemover(this, key);
            }

            /// <summary>The hook sees the input of every call; what it returns, unless null, takes the input's place.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook)
            {
                var key = Guid.NewGuid().ToString();
                preHooks.Add((key, hook));
                return new HookRemover(this, key);
            }

            private void Remove(string key)
            {
                preHooks.RemoveAll(pair => pair.Key == key);
                postHooks.RemoveAll(pair => pair.Key == key);
            }

            /// <summary>Takes a hook off again.</summary>
            public class HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
            {
                public void remove() => module.Remove(key);
            }
        }
    }
}
