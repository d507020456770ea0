import "./page/page.css";
import { createGrid } from "./grid/create-grid.ts";
import { emptyWorkbook } from "./grid/empty-workbook.ts";

const univerAPI = createGrid(document.getElementById("grid")!, emptyWorkbook("workbook-1"));
(window as any).matranWorkbench = { univerAPI };
