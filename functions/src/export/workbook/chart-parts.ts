/** A sheet's charts: columns from zero with their values, the axis in the sheet's own letters, and where each lies on the sheet. */
import { areaReference } from "../../../../domain/sheet/address.ts";
import type { Area, Chart } from "../../../../domain/sheet/sheet.ts";
import { relationId } from "./package.ts";
import { attribute, content, xmlHead } from "./xml.ts";

const main = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const titleSize = 'sz="1200" b="0"';
/** Of the two axes, by which they know each other. */
const [labelAxis, valueAxis] = ['<c:axId val="1"/>', '<c:axId val="2"/>'];

/** The part that leads to those of the charts, in their order. */
export const drawingPart = (drawn: readonly Chart[]): string =>
  `${xmlHead}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ${main} ${relations}>` +
  `${drawn.map(({ place }, at) => anchor(place, at)).join("")}</xdr:wsDr>`;

const anchor = ({ top, left, bottom, right }: Area, at: number): string =>
  `<xdr:twoCellAnchor editAs="oneCell">${corner("from", top, left)}${corner("to", bottom, right + 1)}<xdr:graphicFrame macro="">` +
  `<xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="Chart ${at + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${charts}"><c:chart xmlns:c="${charts}" r:id="${relationId(at)}"/></a:graphicData></a:graphic>` +
  "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>";

const corner = (end: "from" | "to", row: number, column: number): string =>
  `<xdr:${end}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${end}>`;

/** `sheet`: the name of the sheet that holds the figures. */
export const chartPart = (sheet: string, { title, labels, series, format }: Chart): string =>
  `${xmlHead}<c:chartSpace xmlns:c="${charts}" ${main} ${relations}><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich>` +
  '<a:bodyPr rot="0" spcFirstLastPara="1" vertOverflow="ellipsis" wrap="square" anchor="ctr" anchorCtr="1"/><a:lstStyle/>' +
  `<a:p><a:pPr><a:defRPr ${titleSize}/></a:pPr><a:r><a:rPr lang="vi-VN" ${titleSize}/><a:t>${content(title)}</a:t></a:r></a:p>` +
  '</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
  '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
  series.map((each, at) => columnsOf(sheet, labels, each, at)).join("") +
  `<c:gapWidth val="150"/>${labelAxis}${valueAxis}</c:barChart>` +
  `<c:catAx>${labelAxis}<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
  '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
  `<c:noMultiLvlLbl val="0"/></c:catAx><c:valAx>${valueAxis}<c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
  `<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="${attribute(format)}" sourceLinked="0"/>` +
  '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>' +
  '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>' +
  "</c:chart></c:chartSpace>";

function columnsOf(sheet: string, labels: Area, { name, values, color }: Chart["series"][number], at: number): string {
  const paint = `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${content(name)}</c:v></c:tx>` +
    `<c:spPr>${paint}<a:ln>${paint}</a:ln></c:spPr><c:dLbls><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${content(areaReference(sheet, labels))}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${content(areaReference(sheet, values))}</c:f></c:numRef></c:val></c:ser>`
  );
}
