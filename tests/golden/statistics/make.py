#!/usr/bin/python3
"""Writes statistics.json: random data sets with the answers of scipy and statsmodels (see README.md).

Run: /usr/bin/python3 tests/golden/statistics/make.py     (Debian 12: python3-scipy, python3-statsmodels, python3-mpmath)
"""
import json
import pathlib

import mpmath
import numpy as np
import scipy
import scipy.stats as st
import statsmodels
import statsmodels.formula.api as smf
import pandas as pd
from scipy.special import gammaln
from statsmodels.stats.anova import anova_lm
from statsmodels.stats.multitest import multipletests

SEED = 20261122
rng = np.random.default_rng(SEED)
SCALES = [1.0, 1.0, 1e-9, 1e9, 0.01]


def plain(value):
    """Lists and floats of Python; None where scipy has no answer."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(each) for each in value]
    if isinstance(value, (np.floating, float)):
        return float(value) if np.isfinite(value) else None
    return int(value) if isinstance(value, np.integer) else value


def sample(n, scale, rounded):
    """Like accuracies: a common level and a small spread; rounded ones have ties."""
    values = 0.7 + 0.2 * rng.random() + rng.normal(0, 0.02 * rng.random() + 1e-3, n)
    return (np.round(values, 2) if rounded else values) * scale


def t_quantile(df):
    """The 97.5 % quantile of Student's t to 15 digits; scipy's own is off by up to 1e-8 of it."""
    mpmath.mp.dps = 30
    start = st.t.ppf(0.975, df)
    tail = lambda t: mpmath.betainc(mpmath.mpf(df) / 2, mpmath.mpf(1) / 2, 0, df / (df + t * t), regularized=True) - mpmath.mpf("0.05")
    root = float(mpmath.findroot(tail, start))
    assert abs(root - start) < 1e-6 * root
    return root


def summaries():
    for index in range(30):
        x = sample(int(rng.integers(2, 30)), SCALES[index % 5], index % 3 == 0)
        half = t_quantile(len(x) - 1) * st.sem(x)
        yield {"x": x, "mean": np.mean(x), "sd": np.std(x, ddof=1), "median": np.median(x), "half": half}


def paired():
    for index in range(60):
        n = int(rng.integers(2, 13 if index % 2 else 60))
        scale = SCALES[index % 5]
        x = sample(n, scale, False)
        y = x + rng.normal(rng.normal(0, 0.02), 0.02, n) * scale
        d = x - y
        t, p = st.ttest_rel(x, y)
        half = t_quantile(n - 1) * st.sem(d)
        mode = "exact" if n <= 50 else "approx"
        w, wp = st.wilcoxon(d, zero_method="wilcox", mode=mode)
        yield {"x": x, "y": y, "mean": np.mean(d), "half": half, "t": t, "p": p, "dz": np.mean(d) / np.std(d, ddof=1), "w": w, "wilcoxon_p": wp}


def welch():
    for index in range(40):
        scale = SCALES[index % 5]
        x, y = sample(int(rng.integers(2, 20)), scale, False), sample(int(rng.integers(2, 20)), scale, False)
        t, p = st.ttest_ind(x, y, equal_var=False)
        a, b = np.var(x, ddof=1) / len(x), np.var(y, ddof=1) / len(y)
        df = (a + b) ** 2 / (a**2 / (len(x) - 1) + b**2 / (len(y) - 1))
        freedom = len(x) + len(y) - 2
        pooled = np.sqrt(((len(x) - 1) * np.var(x, ddof=1) + (len(y) - 1) * np.var(y, ddof=1)) / freedom)
        unbiasing = np.exp(gammaln(freedom / 2) - gammaln((freedom - 1) / 2)) / np.sqrt(freedom / 2)
        yield {"x": x, "y": y, "t": t, "p": p, "df": df, "half": t_quantile(df) * np.sqrt(a + b), "g": unbiasing * (np.mean(x) - np.mean(y)) / pooled}


def signed_ranks():
    """Ties and zeros, in whole numbers. Up to 12 differences every assignment of signs is tried; large ones go by the normal approximation."""
    for index in range(40):
        n = int(rng.integers(3, 13)) if index < 30 else int(rng.integers(60, 200))
        d = np.round(rng.normal(1, 3, n)).astype(float)
        nonzero = d[d != 0]
        if len(nonzero) < 2:
            continue
        if index < 30:
            ranks = st.rankdata(np.abs(nonzero))
            found = st.permutation_test((nonzero,), lambda x, axis=-1: np.sum(ranks * (x > 0), axis=axis), permutation_type="samples",
                                        n_resamples=np.inf, vectorized=True)
            plus = np.sum(ranks[nonzero > 0])
            w, p = min(plus, np.sum(ranks) - plus), min(1, found.pvalue)
        else:
            w, p = st.wilcoxon(nonzero, zero_method="wilcox", mode="approx")
        yield {"d": d, "w": w, "p": p, "exact": len(nonzero) <= 50}


def holm():
    for _ in range(15):
        p = rng.random(int(rng.integers(1, 25))) ** 3
        p[rng.random(len(p)) < 0.2] = p[0]
        yield {"p": p, "corrected": multipletests(p, method="holm")[1]}


def friedman():
    for index in range(30):
        blocks, treatments = int(rng.integers(2, 16)), int(rng.integers(3, 9))
        x = rng.normal(size=(blocks, treatments)) + np.arange(treatments) * rng.random()
        x = np.round(x, 0) if index % 2 else x
        chi, p = st.friedmanchisquare(*x.T)
        if not np.isfinite(chi):
            continue
        rest = blocks * (treatments - 1) - chi
        f = (blocks - 1) * chi / rest
        yield {"x": x, "ranks": np.mean([st.rankdata(row) for row in x], axis=0), "chi": chi, "p": p, "f": f,
               "f_p": st.f.sf(f, treatments - 1, (treatments - 1) * (blocks - 1))}


def range_tail(q, k):
    """The studentized range with infinite degrees of freedom to 30 digits; scipy's own is good to some 1e-10."""
    mpmath.mp.dps = 30
    pdf, cdf = mpmath.npdf, mpmath.ncdf
    at = [-12, -6, -3, 0, 1, 2, 3, 4, 6, 8, 12, 20]
    return mpmath.quad(lambda z: k * pdf(z) * (cdf(z) ** (k - 1) - (cdf(z) - cdf(z - q)) ** (k - 1)), at)


def studentized_range():
    for k in [2, 3, 4, 5, 7, 10, 20, 50]:
        for q in [0.5, 2.0, 3.5, 5.0, 8.0]:
            tail = range_tail(mpmath.mpf(q), k)
            assert abs(float(tail) - st.studentized_range.sf(q, k, np.inf)) < 1e-8
            yield {"k": k, "q": q, "p": float(tail)}


def anova():
    for index in range(25):
        levels = [int(rng.integers(2, 5)) for _ in range(int(rng.integers(1, 4)))]
        seeds = int(rng.integers(2, 6))
        scale = SCALES[index % 5]
        rows = [{f"f{i}": level for i, level in enumerate(at)} | {"seed": seed} for at in np.ndindex(*levels) for seed in range(seeds)]
        table = pd.DataFrame(rows)
        effect = sum(rng.normal(0, 0.02, size)[table[f"f{i}"]] for i, size in enumerate(levels))
        table["y"] = (0.8 + effect + rng.normal(0, 0.01, len(table)) + rng.normal(0, 0.01, seeds)[table["seed"]])
        blocked = bool(index % 2)
        terms = " * ".join(f"C(f{i})" for i in range(len(levels)))
        fit = smf.ols(f"y ~ {'C(seed) + ' if blocked else ''}{terms}", table).fit()
        lines = anova_lm(fit, typ=2)
        effects = []
        for i in range(len(levels)):
            for j in range(i, len(levels)):
                name = f"C(f{i})" if i == j else f"C(f{i}):C(f{j})"
                line = lines.loc[name]
                effects.append({"first": i, "second": None if i == j else j, "df": int(line["df"]), "ss": line["sum_sq"] * scale**2,
                                "f": line["F"], "p": line["PR(>F)"]})
        residual = lines.loc["Residual"]
        yield {"levels": levels, "blocked": blocked, "cells": (table["y"].to_numpy() * scale).reshape(-1, seeds), "effects": effects,
               "error_df": int(residual["df"]), "error_ss": residual["sum_sq"] * scale**2}


document = {
    "made_with": {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__, "numpy": np.__version__, "mpmath": mpmath.__version__, "seed": SEED},
    "summaries": list(summaries()), "paired": list(paired()), "welch": list(welch()), "signed_ranks": list(signed_ranks()), "holm": list(holm()),
    "friedman": list(friedman()), "studentized_range": list(studentized_range()), "anova": list(anova()),
}
lines = []
for name, cases in document.items():
    rows = [json.dumps(plain(case), separators=(",", ":")) for case in cases] if isinstance(cases, list) else None
    lines.append(f'"{name}":' + (json.dumps(cases) if rows is None else "[\n" + ",\n".join(rows) + "\n]"))
pathlib.Path(__file__).with_name("statistics.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
print({name: len(cases) for name, cases in document.items()})
