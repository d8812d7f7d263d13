#!/usr/bin/env python3
"""Reads the results of SocialInteractionTracker by their description, datapackage.json, and computes the group tests of
the report again, with pandas and scipy.

    python3 groups.py my-study/results

Prints what it found beside comparisons.csv, susceptible.csv and correlations.csv, and ends with status 1 if anything differs.
"""

import json
import sys
from pathlib import Path

import pandas as pd
from scipy import stats

SCHEMA_MAJOR = "1"  # this script reads tables of schema version 1.x
TOLERANCE = 2e-3  # the tables are rounded: values to 0.0001, times to 0.001 s; statistics of them differ a little more
TYPES = {"string": "string", "number": "float64", "integer": "Int64", "boolean": "boolean"}


class Results:
    """The tables of a study, with the types that their description gives them."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.package = json.loads((self.folder / "datapackage.json").read_text(encoding="utf-8"))
        version = self.package.get("version", "none")
        if version.split(".")[0] != SCHEMA_MAJOR:
            sys.exit(f"found tables of schema version {version}; this script reads {SCHEMA_MAJOR}.x. See docs/files.md for what changed.")

    def table(self, name):
        resource = next((r for r in self.package["resources"] if r["name"] == name), None)
        if resource is None:
            sys.exit(f"no table '{name}' in datapackage.json; run `sit run` or `sit report`, which write it")
        types = {field["name"]: TYPES[field["type"]] for field in resource["schema"]["fields"]}
        return pd.read_csv(self.folder / resource["path"], dtype=types, keep_default_na=False, na_values=[""])


class Checks:
    """What was computed here beside what stands in the tables."""

    def __init__(self):
        self.failed, self.worst, self.count = [], 0.0, 0

    def check(self, what, here, there):
        if pd.isna(here) and pd.isna(there):
            return
        difference = abs(here - there) / max(1.0, abs(there)) if not (pd.isna(here) or pd.isna(there)) else float("inf")
        self.count += 1
        if difference > TOLERANCE:
            self.failed.append(f"{what}: {here:.6g} here, {there:.6g} in the table")
        else:
            self.worst = max(self.worst, difference)


def of_measure(measure, subjects, trials):
    """A column of subjects.csv, or the mean over a subject's trials of one session or of the open field."""
    if measure in subjects:
        return pd.to_numeric(subjects.set_index("subject_id")[measure]).astype("float64")
    prefix = next(p for p in ("no_target_", "target_", "open_field_") if measure.startswith(p))
    own = trials[trials["test"] == "open_field"] if prefix == "open_field_" else trials[(trials["test"] == "social_interaction") & (trials["session"] == prefix[:-1])]
    means = own.groupby("subject_id")[measure[len(prefix):]].mean()
    return means.reindex(subjects["subject_id"]).astype("float64")


def compare_groups(results, checks):
    subjects, trials, comparisons = results.table("subjects"), results.table("trials"), results.table("comparisons")
    groups = subjects.set_index("subject_id")["group"]
    for row in comparisons.itertuples():
        values = of_measure(row.measure, subjects, trials).dropna()
        a, b = (values[groups.reindex(values.index) == group].to_numpy() for group in (row.group_a, row.group_b))
        name = f"{row.measure} {row.group_a} {row.group_b}"
        checks.check(name + " n", len(a) + len(b), row.n_a + row.n_b)
        if not pd.isna(row.welch_p):
            welch = stats.ttest_ind(a, b, equal_var=False)
            checks.check(name + " Welch t", welch.statistic, row.welch_t)
            checks.check(name + " Welch p", welch.pvalue, row.welch_p)
        has_ties = len(set([*a, *b])) < len(a) + len(b)
        if not pd.isna(row.mann_whitney_p) and not (row.mann_whitney_exact and has_ties):  # scipy has no exact test with ties
            ranks = stats.mannwhitneyu(a, b, alternative="two-sided", method="exact" if row.mann_whitney_exact else "asymptotic")
            checks.check(name + " Mann-Whitney U", ranks.statistic, row.mann_whitney_u)
            checks.check(name + " Mann-Whitney p", ranks.pvalue, row.mann_whitney_p)
        if not pd.isna(row.kruskal_wallis_p):
            whole = stats.kruskal(*[own.to_numpy() for _, own in values.groupby(groups.reindex(values.index))])
            checks.check(name + " Kruskal-Wallis H", whole.statistic, row.kruskal_wallis_h)
            checks.check(name + " Kruskal-Wallis p", whole.pvalue, row.kruskal_wallis_p)
    for row in results.table("susceptible").itertuples():
        counts = [[row.susceptible_a, row.n_a - row.susceptible_a], [row.susceptible_b, row.n_b - row.susceptible_b]]
        checks.check(f"Fisher {row.group_a} {row.group_b}", stats.fisher_exact(counts)[1], row.fisher_p)
    return comparisons


def correlate(results, checks):
    subjects, trials = results.table("subjects"), results.table("trials")
    for row in results.table("correlations").itertuples():
        own = subjects if row.scope == "all" else subjects[~subjects["is_control"]]
        values = pd.DataFrame({
            "column": pd.to_numeric(own.set_index("subject_id")[row.column], errors="coerce").astype("float64"),
            "measure": of_measure(row.measure, own, trials),
        }).dropna()
        name = f"{row.scope} {row.column} {row.measure}"
        checks.check(name + " n", len(values), row.n)
        if not pd.isna(row.pearson_r):
            checks.check(name + " Pearson r", values["column"].corr(values["measure"]), row.pearson_r)
        if not pd.isna(row.spearman_rho):
            checks.check(name + " Spearman rho", values["column"].corr(values["measure"], method="spearman"), row.spearman_rho)


def main():
    if len(sys.argv) != 2:
        sys.exit("give the results folder: python3 groups.py my-study/results")
    results, checks = Results(sys.argv[1]), Checks()
    comparisons = compare_groups(results, checks)
    correlate(results, checks)
    print(comparisons[["measure", "group_a", "group_b", "n_a", "n_b", "mean_difference", "welch_p", "mann_whitney_p", "hedges_g"]].to_string(index=False))
    print(f"{checks.count} numbers computed again; largest difference {checks.worst:.2g}")
    for failure in checks.failed:
        print("differs:", failure)
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
