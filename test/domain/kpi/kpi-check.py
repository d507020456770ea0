"""The KPI table of a province from its accepted returns, by other means: exact fractions, nothing shared with Matran."""
import json
import sys
from fractions import Fraction

given = json.load(sys.stdin)
expand = {a["id"]: (a["members"] if a["kind"] == "group" else [a["id"]]) for a in given["plan"]["agencies"]}
table = []
for k in given["plan"]["indicators"]:
    part = whole = have = of = 0
    for agency in dict.fromkeys(m for r in k["reporters"] for m in expand[r]):
        said = next((r for r in given["returns"] if r["agencyId"] == agency), {"counts": []})
        cell = {c["countId"]: c["answer"] for c in said["counts"] if c["indicatorId"] == k["id"]}
        pair = [cell.get(k[side], {"kind": "no-data"}) for side in ("numerator", "denominator")]
        of += all(c["kind"] != "not-applicable" for c in pair)
        if all(c["kind"] == "number" for c in pair):
            part, whole, have = part + pair[0]["value"], whole + pair[1]["value"], have + 1
    rate = Fraction((part - whole if k["kind"] == "change" else part) * 100, whole) if whole else None
    cents = None if rate is None else (1 if rate >= 0 else -1) * int(abs(rate) * 100 + Fraction(1, 2))
    table.append({"id": k["id"], "numerator": part, "denominator": whole, "have": have, "of": of, "hundredths": cents})
json.dump(table, sys.stdout)
