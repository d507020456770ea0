/**
 * In a city under the Government "Công an thành phố" is what a province calls "Công an tỉnh"; in a province it is the police of
 * one of its cities. Who issued the plan tells which.
 */
import { fold } from "./fold.ts";

const cities = new Set(["ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"]);
const ending = /\s(?:thành phố|TP\.?|Thành phố)(?:\s(?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế))?$/u;

export const isCity = (province: string | null): boolean => province !== null && cities.has(fold(province.normalize("NFC")));

/** The name that the directory of a province knows for a city's own body. */
export const asOfProvince = (name: string): string => name.replace(ending, " tỉnh");
