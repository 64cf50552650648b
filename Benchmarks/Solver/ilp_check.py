"""Checks the labelling engine against an integer program solved by HiGHS (pip install highspy).

    swift run -c release label-benchmark --dump DIR
    python3 ilp_check.py DIR

For each component: minimise the costs of chosen candidates and empty groups, one choice per group, no two
candidates in conflict. Prints how many optima agree and fails on the first that does not.
"""

import json
import pathlib
import sys

import highspy


def optimum(component):
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.5)
    solver.setOptionValue("threads", 1)
    columns = 0
    for costs, drop in zip(component["groups"], component["dropCosts"]):
        for cost in costs + [drop]:
            solver.addCol(float(cost), 0.0, 1.0, 0, [], [])
            solver.changeColIntegrality(columns, highspy.HighsVarType.kInteger)
            columns += 1
    column_of, next_column = [], 0
    for costs in component["groups"]:
        indices = list(range(next_column, next_column + len(costs) + 1))
        column_of += indices[:-1]
        next_column += len(indices)
        solver.addRow(1.0, 1.0, len(indices), indices, [1.0] * len(indices))
    for a, b in component["conflicts"]:
        solver.addRow(-highspy.kHighsInf, 1.0, 2, [column_of[a], column_of[b]], [1.0, 1.0])
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise SystemExit("HiGHS found no optimum")
    return round(solver.getInfo().objective_function_value)


def main():
    sizes, proven, agree = [], 0, 0
    for file in sorted(pathlib.Path(sys.argv[1]).glob("component-*.json")):
        component = json.loads(file.read_text())
        best = optimum(component)
        if component["cost"] != best or component["bound"] > best:
            raise SystemExit(
                f"{file}: engine {component['cost']} (bound {component['bound']}), HiGHS {best}")
        sizes.append(len(component["groups"]))
        agree += 1
        proven += component["bound"] == component["cost"]
    print(
        f"{agree} components of {min(sizes)} to {max(sizes)} labels "
        f"({sum(sizes) / len(sizes):.1f} on average): all costs equal; {proven} proven by the engine")


if __name__ == "__main__":
    main()
