"""No-op trials through Optuna with a PostgreSQL storage, in two processes, as its documentation shows for distributed runs.

Usage: optuna_speed.py TRIALS DATABASE random|grid. Prints trials and seconds.
"""
import multiprocessing
import sys
import time

import optuna
from optuna.samplers import GridSampler, RandomSampler

PROCESSES = 2


def objective(trial):
    return trial.suggest_float("x", 0.0, 1.0)


def sampler(kind, trials):
    return RandomSampler(seed=0) if kind == "random" else GridSampler({"x": [i / trials for i in range(trials)]}, seed=0)


def work(name, database, kind, trials, share):
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    optuna.load_study(study_name=name, storage=database, sampler=sampler(kind, trials)).optimize(objective, n_trials=share)


def main(trials, database, kind):
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    name = f"speed-{kind}-{time.time_ns()}"
    optuna.create_study(study_name=name, storage=database)
    processes = [multiprocessing.Process(target=work, args=(name, database, kind, trials, trials // PROCESSES)) for _ in range(PROCESSES)]
    began = time.monotonic()
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(trials, time.monotonic() - began)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3])
