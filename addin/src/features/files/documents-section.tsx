/** "Văn bản của kỳ": what is handed on from the merge, each by one press. */
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { Documents } from "./use-documents.ts";

interface DocumentsSectionProps {
  readonly documents: Documents;
  /** Why nothing can be asked for now, in Vietnamese; null: something can. */
  readonly because: string | null;
}

export const DocumentsSection = ({ documents, because }: DocumentsSectionProps) => (
  <Section title="Văn bản của kỳ">
    <div className="actions">
      <Button because={because} silent onClick={documents.leaderPage}>
        Trang lãnh đạo
      </Button>
      <Button because={because} silent onClick={documents.report}>
        Báo cáo UBND tỉnh (.docx)
      </Button>
      <Button because={because} silent says="Bản gửi ngoài, chỉ có giá trị (.xlsx)" onClick={documents.valuesCopy}>
        Bản gửi ngoài (.xlsx)
      </Button>
    </div>
    <p className="small">
      Lập từ các báo cáo đã tiếp nhận đến lúc bấm. Bản gửi ngoài chỉ có giá trị đang hiển thị, không kèm công thức, dòng ẩn và
      danh sách đôn đốc.
    </p>
  </Section>
);
