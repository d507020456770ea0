/**
 * "Nhập thay": the police enter what an agency told them by telephone or on paper. The same sheet, the same checks; what is sent says
 * that the police wrote it, and why.
 */
import { useMemo, useRef, useState } from "react";
import type { Desk } from "../../desk.ts";
import { Message } from "../../ui/message.tsx";
import { Section } from "../../ui/section.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { ReturnForm } from "./return-room.tsx";

export default function OnBehalfRoom({ desk }: { readonly desk: Desk }) {
  const [reason, setReason] = useState("");
  const words = reason.trim();
  const said = useRef(words);
  said.current = words;
  const behalf = useMemo(
    (): Desk => ({
      ...desk,
      api: { ...desk.api, send: (content, etag, key) => desk.api.enterOnBehalf(content, etag, key, said.current) },
    }),
    [desk],
  );
  return (
    <>
      <Section title="Nhập thay cơ quan">
        <Message kind="info">
          Chỉ dùng khi cơ quan báo qua điện thoại, công văn. Bản gửi được ghi rõ là Công an tỉnh nhập thay và vì sao.
        </Message>
        <TextBox label="Vì sao nhập thay (số công văn, ai báo, lúc nào)" value={reason} onChange={setReason} />
      </Section>
      <ReturnForm
        desk={behalf}
        title="Báo cáo của cơ quan"
        whose="everybody"
        mayNotSend={words === "" ? "Hãy ghi vì sao nhập thay ở trên." : null}
      />
    </>
  );
}
