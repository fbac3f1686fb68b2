using System.Globalization;
using Orchestrator.Benchmarks.TrainSpeed;
using Orchestrator.Worker.Training;

// TrainSpeed train STEPS | data IMAGES | pictures IMAGES: prints images per second of wall time and of processor time. See benchmarks/train_speed.sh.
if (args is not [("train" or "data" or "pictures") and var part, var text] || !int.TryParse(text, CultureInfo.InvariantCulture, out var amount) || amount < 1)
{
    Console.Error.WriteLine("Usage: TrainSpeed train STEPS | TrainSpeed data IMAGES | TrainSpeed pictures IMAGES");
    return 2;
}

// As the worker does.
MemoryRetention.Enable();
var speed = part switch
{
    "train" => TrainingSpeed.Measure(amount),
    "data" => DataSpeed.Measure(amount),
    _ => PictureSpeed.Measure(amount),
};
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{speed.Wall:F2} {speed.Processor:F2}"));
return 0;
