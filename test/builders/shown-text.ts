/** Everything that the bytes of an answer show: their text; of what is packed the names and texts of its parts, files in files too. */
import { unzipSync } from "fflate";

/** A workbook or document says when it was made: that differs from one making to the next, and says nothing else. */
const whenItWasMade = "docProps/core.xml";

export const shownText = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.entries(unzipSync(bytes))
        .map(([name, part]) => `${name}\n${name === whenItWasMade ? "" : shownText(part)}`)
        .join("\n")
    : new TextDecoder().decode(bytes);
