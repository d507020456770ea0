/** "Văn bản của kỳ": what is handed on from the merge, each by one press. */
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { Documents } from "./use-documents.ts";

interface DocumentsSectionProps {
  readonly documents: Documents;
  /** Why nothing can be asked for now, in Vietnamese; null: something can. */
  readonly because: string | null;
  readonly hasWorkbook: boolean;
}

export const DocumentsSection = ({ documents, because, hasWorkbook }: DocumentsSectionProps) => (
  <Section title="Văn bản của kỳ">
    <div className="actions">
      {hasWorkbook && (
        <Button because={because} silent onClick={documents.leaderPage}>
          Trang lãnh đạo
        </Button>
      )}
      <Button because={because} silent onClick={hasWorkbook ? documents.openPrint : () => window.print()}>
        {hasWorkbook ? "Mở bản in (PDF)" : "In trang lãnh đạo (PDF)"}
      </Button>
      <Button because={because} silent onClick={documents.report}>
        Báo cáo UBND tỉnh (.docx)
      </Button>
      <Button because={because} silent says="Bản gửi ngoài, chỉ có giá trị (.xlsx)" onClick={documents.valuesCopy}>
        Bản gửi ngoài (.xlsx)
      </Button>
      <Button because={because} silent says="Gói số liệu cho hệ thống báo cáo khác (.json)" onClick={documents.packets}>
        Gói số liệu (.json)
      </Button>
    </div>
    <p className="small">
      Lập từ các báo cáo đã tiếp nhận đến lúc bấm.{" "}
      {hasWorkbook
        ? "Bản in mở trong trình duyệt, đăng nhập ở đó rồi bấm In trang lãnh đạo (PDF)."
        : "Trong hộp in, chọn Lưu dưới dạng PDF."}{" "}
      Bản gửi ngoài chỉ có giá trị đang hiển thị, không kèm công thức, dòng ẩn và danh sách đôn đốc.
    </p>
  </Section>
);
