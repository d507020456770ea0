/** Whom to call in an agency; another name than before is a handover, and the earlier one stays to be read. */
import { useState } from "react";
import * as v from "valibot";
import { type Contact, type ContactRequest, ContactRequestSchema } from "../../../../domain/agency/contact.ts";
import type { Agency } from "../../../../domain/agency/directory.ts";
import { dayInWords } from "../../../../domain/period/dates.ts";
import { Button } from "../../ui/button.tsx";
import { CheckBox } from "../../ui/check-box.tsx";
import { TextBox } from "../../ui/text-box.tsx";

interface ContactFormProps {
  readonly agency: Agency;
  readonly contact: Contact | null;
  readonly busy: string | null;
  readonly onSave: (contact: ContactRequest) => void;
  readonly onCancel: () => void;
}

const mend: Readonly<Record<string, string>> = {
  name: "Hãy ghi họ tên.",
  phone: "Số điện thoại chỉ gồm chữ số, dấu cách và + ( ) . -",
  email: "Địa chỉ thư điện tử chưa đúng.",
};

export function ContactForm({ agency, contact, busy, onSave, onCancel }: ContactFormProps) {
  const [name, setName] = useState(contact?.name ?? "");
  const [position, setPosition] = useState(contact?.position ?? "");
  const [phone, setPhone] = useState(contact?.phone ?? "");
  const [email, setEmail] = useState(contact?.email ?? "");
  const [wantsApproval, setWantsApproval] = useState(contact?.wantsApproval ?? false);
  const wish = v.safeParse(ContactRequestSchema, { name, position, phone, email: email.trim(), wantsApproval });
  const field = wish.success ? null : (v.getDotPath(wish.issues[0]) ?? "");
  return (
    <div className="section">
      <TextBox short focused label={`Đầu mối của ${agency.name}: họ và tên`} value={name} onChange={setName} />
      <TextBox short label="Chức vụ, phòng" value={position} onChange={setPosition} />
      <TextBox short label="Điện thoại" value={phone} onChange={setPhone} />
      <TextBox short label="Thư điện tử (không bắt buộc)" value={email} onChange={setEmail} />
      <CheckBox
        label="Báo cáo phải có người thứ hai của cơ quan duyệt trước khi gửi"
        checked={wantsApproval}
        onChange={setWantsApproval}
      />
      {contact !== null && contact.before.length > 0 && (
        <p className="small">
          Trước đó: {contact.before.map((one) => `${one.name} ${one.phone} (đến ${dayInWords(one.until)})`).join("; ")}.
        </p>
      )}
      <div className="actions">
        <Button
          primary
          because={busy ?? (field === null ? null : (mend[field] ?? "Có mục quá dài."))}
          onClick={() => wish.success && onSave(wish.output)}
        >
          Ghi đầu mối
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
      </div>
    </div>
  );
}
