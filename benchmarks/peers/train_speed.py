"""The peer of benchmarks/TrainSpeed: the same training step in Python PyTorch, written the usual way.

ResNet-18 with the CIFAR stem, batch 64, 32 bits, one thread, SGD with momentum 0.9 and weight decay 5e-4.
Prints images per second of wall time and of processor time. Usage: train_speed.py STEPS
"""
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F


class BasicBlock(nn.Module):
    def __init__(self, inputs, width, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.relu = nn.ReLU(inplace=True)
        self.shortcut = None
        if stride != 1 or inputs != width:
            self.shortcut = nn.Sequential(nn.Conv2d(inputs, width, 1, stride, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        branch = self.relu(self.bn1(self.conv1(x)))
        branch = self.bn2(self.conv2(branch))
        branch += x if self.shortcut is None else self.shortcut(x)
        return self.relu(branch)


def resnet18(classes):
    layers = [nn.Conv2d(3, 64, 3, 1, 1, bias=False), nn.BatchNorm2d(64), nn.ReLU(inplace=True)]
    inputs = 64
    for width, stride in ((64, 1), (128, 2), (256, 2), (512, 2)):
        layers += [BasicBlock(inputs, width, stride), BasicBlock(width, width, 1)]
        inputs = width
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, classes))


def measure(steps, batch_size=64, warm_up=3, classes=100):
    torch.set_num_threads(1)
    torch.manual_seed(0)
    network = resnet18(classes)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4)
    images = torch.randn(batch_size, 3, 32, 32)
    labels = torch.randint(0, classes, (batch_size,))
    for step in range(-warm_up, steps):
        if step == 0:
            start, processor = time.perf_counter(), time.process_time()
        optimizer.zero_grad(set_to_none=True)
        loss = F.cross_entropy(network(images), labels)
        loss.backward()
        optimizer.step()
    images = steps * batch_size
    return images / (time.perf_counter() - start), images / (time.process_time() - processor)


if __name__ == "__main__":
    print("{:.2f} {:.2f}".format(*measure(int(sys.argv[1]))))
