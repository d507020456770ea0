"""Reads all files of a folder and writes the province's workbook with openpyxl, and prints what it took.

Nothing is checked or merged, and colours by content are left out: what is written is given in sheets.json. Less work than the others do.
"""
import json
import pathlib
import sys
import time
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from peak import peak_megabytes

folder = pathlib.Path(sys.argv[1])
contents = [path.read_bytes() for path in sorted(folder.glob("*.xlsx"))]
told = json.loads((folder / "sheets.json").read_text(encoding="utf8"))
edge = Side(style="thin", color="FFB6C2D1")


def look(style):
    fill = style.get("fill")
    return (
        Font(name="Calibri", size=style.get("size", 11), bold=style.get("bold"), italic=style.get("italic")),
        PatternFill("solid", fgColor="FF" + fill[1:]) if fill else None,
        Border(left=edge, right=edge, top=edge, bottom=edge) if style.get("border") else None,
        Alignment(horizontal=style.get("horizontal"), vertical="center", wrap_text=style.get("wrap")),
    )


start, working = time.perf_counter(), time.thread_time()
for content in contents:
    for row in load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True):
        pass
looks = {name: look(style) for name, style in told["styles"].items()}
book = Workbook()
book.remove(book.active)
for sheet in told["sheets"]:
    target = book.create_sheet(sheet["name"])
    for row, cells in enumerate(sheet["rows"], 1):
        for column, (value, style) in enumerate(cells, 1):
            cell = target.cell(row, column, value)
            font, fill, border, alignment = looks[style]
            cell.font, cell.alignment = font, alignment
            if fill:
                cell.fill = fill
            if border:
                cell.border = border
    for area in sheet["merges"]:
        target.merge_cells(area)
    for column, width in enumerate(sheet["widths"], 1):
        target.column_dimensions[get_column_letter(column)].width = width
book.save(BytesIO())
work, clock = time.thread_time() - working, time.perf_counter() - start
print(json.dumps({"milliseconds": clock * 1000, "work": work * 1000, "peakMegabytes": peak_megabytes(), "returns": len(contents), "totals": None}))
