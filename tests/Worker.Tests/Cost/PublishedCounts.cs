namespace Orchestrator.Worker.Tests.Cost;

/// <summary>
/// Parameters and MACs of the networks, counted by running the public code that each follows (torchvision, weiaicunzai/pytorch-cifar100,
/// kuangliu/pytorch-cifar, DingXiaoH/RepVGG, Jongchan/attention-module, Christian-lyc/NAM).
/// </summary>
internal static class PublishedCounts
{
    private const string Cifar = "3x32x32";
    private const string ImageNet = "3x224x224";

    public static IReadOnlyList<PublishedCount> All { get; } =
    [
        new("resnet18", "stem=cifar", "none", 100, Cifar, 11_220_132, 555_468_800),
        new("resnet34", "stem=cifar", "none", 100, Cifar, 21_328_292, 1_159_448_576),
        new("resnet50", "stem=cifar", "none", 100, Cifar, 23_705_252, 1_298_014_208),
        new("resnet101", "stem=cifar", "none", 100, Cifar, 42_697_380, 2_510_168_064),
        new("resnet18", "stem=imagenet", "none", 1000, ImageNet, 11_689_512, 1_814_073_344),
        new("resnet50", "stem=imagenet", "none", 1000, ImageNet, 25_557_032, 4_089_184_256),
        new("resnet101", "stem=imagenet", "none", 1000, ImageNet, 44_549_160, 7_801_405_440),

        new("mobilenetv1", "stem=cifar", "none", 100, Cifar, 3_315_428, 46_446_592),
        new("mobilenetv2", "", "none", 1000, ImageNet, 3_504_872, 300_774_272),
        new("mobilenetv2-cifar", "", "none", 100, Cifar, 2_412_212, 91_270_144),
        new("repvgg-a0", "", "none", 1000, ImageNet, 9_108_968, 1_512_581_120, 8_309_384, 1_361_451_008),
        new("repvgg-a0", "", "none", 100, Cifar, 7_956_068, 30_970_880, 7_156_484, 27_886_592),
        new("vgg16", "head=cifar", "none", 100, Cifar, 34_015_396, 332_480_512),
        new("vgg11", "head=imagenet batch-norm=false", "none", 1000, ImageNet, 132_863_336, 7_609_090_048),
        new("vgg11", "head=imagenet", "none", 1000, ImageNet, 132_868_840, 7_609_090_048),
        new("vgg16", "head=imagenet batch-norm=false", "none", 1000, ImageNet, 138_357_544, 15_470_264_320),
        new("vgg16", "head=imagenet", "none", 1000, ImageNet, 138_365_992, 15_470_264_320),

        new("resnet50", "stem=cifar", "se", 100, Cifar, 26_220_196, null),
        new("resnet50", "stem=cifar", "cbam", 100, Cifar, 26_237_844, 1_303_487_840),
        new("resnet50", "stem=cifar", "bam", 100, Cifar, 24_063_319, 1_324_953_600),
        new("resnet50", "stem=cifar", "triplet", 100, Cifar, 23_710_052, 1_324_148_064),
        new("resnet50", "stem=cifar", "nam", 100, Cifar, 23_735_460, 1_298_014_208),
        new("resnet50", "stem=cifar", "nam gates=both", 100, Cifar, 23_735_460 + 9_056, 1_298_014_208),
        new("resnet50", "stem=cifar", "eca", 100, Cifar, 23_705_252 + 86, null),
        new("resnet18", "stem=cifar", "se", 100, Cifar, 11_307_172, null),
        new("resnet18", "stem=cifar", "cbam", 100, Cifar, 11_310_012, null),
        new("resnet18", "stem=cifar", "bam", 100, Cifar, 11_243_123, null),
        new("resnet18", "stem=cifar", "triplet", 100, Cifar, 11_222_532, null),
        new("resnet18", "stem=cifar", "nam", 100, Cifar, 11_223_972, null),
        new("resnet101", "stem=cifar", "se", 100, Cifar, 47_440_548, null),
        new("resnet101", "stem=cifar", "cbam", 100, Cifar, 47_478_392, null),
        new("resnet101", "stem=cifar", "bam", 100, Cifar, 43_055_447, null),
        new("resnet101", "stem=cifar", "triplet", 100, Cifar, 42_707_280, null),
        new("resnet101", "stem=cifar", "nam", 100, Cifar, 42_762_404, null),
        new("resnet50", "stem=imagenet", "cbam", 1000, ImageNet, 28_089_624, null),
        new("resnet50", "stem=imagenet", "bam", 1000, ImageNet, 25_915_099, null),
        new("resnet50", "stem=imagenet", "nam", 1000, ImageNet, 25_587_240, null),
    ];
}

/// <summary>One row: the network, and what the public code counts.</summary>
/// <param name="Backbone">The backbone's name.</param>
/// <param name="Options">Its options that differ from the defaults, separated by blanks.</param>
/// <param name="Module">The module's name, then its options.</param>
/// <param name="Classes">Classes.</param>
/// <param name="Input">One image.</param>
/// <param name="Parameters">Trainable parameters of the training form.</param>
/// <param name="Macs">MACs of the training form; null where none are published.</param>
/// <param name="DeployParameters">Parameters of the deploy form; null where none are published.</param>
/// <param name="DeployMacs">MACs of the deploy form; null where none are published.</param>
internal sealed record PublishedCount(
    string Backbone, string Options, string Module, int Classes, string Input, long Parameters, long? Macs, long? DeployParameters = null, long? DeployMacs = null);
