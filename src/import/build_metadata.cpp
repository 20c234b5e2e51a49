#include "import/reading.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using diag::Pointer;

class MetadataBuilder {
 public:
  MetadataBuilder(const Reading& reading, Built& built) : reading_(reading), text_(reading.text), built_(built) {}

  void run() {
    model::Metadata& out = built_.report.metadata;
    const Metadata& in = reading_.metadata;
    const Pointer at = Pointer() / "metadata";
    const auto text = [this](std::optional<std::string>& field, const std::optional<Found>& found, const Pointer& to) {
      if (!found) return;
      field = found->value;
      place(to, found->span);
    };
    if (in.title && in.title->span.size() >= 2) text(out.title, in.title, at / "title");
    if (in.year)
      if (auto year = ReportYear::from_wire(reading_.year)) {
        out.report_year = year.value();
        place(at / "report_year", in.year->span);
      }
    if (in.agency) {
      out.issuing_agency.emplace().name = in.agency->value;
      place(at / "issuing_agency", in.agency->span);
      place(at / "issuing_agency" / "name", in.agency->span);
    }
    if (in.document_number)
      if (auto number = DocumentNumber::from_wire(in.document_number->value)) {
        out.document_number = std::move(number).value();
        place(at / "document_number", in.document_number->span);
      }
    text(out.index_number, in.index_number, at / "index_number");
    text(out.subject_category, in.subject, at / "subject_category");
    for (std::size_t i = 0; i < in.addressees.size(); ++i) {
      out.addressees.push_back(in.addressees[i].value);
      place(at / "addressees" / i, in.addressees[i].span);
    }
    signature(out, at / "signature");
    publication(out, at / "publication");
  }

 private:
  void place(const Pointer& at, Span span) { built_.places.add(at, {text_.range(span), std::nullopt}); }

  void signature(model::Metadata& out, const Pointer& at) {
    const Metadata& in = reading_.metadata;
    if (in.signature_agencies.empty() && !in.signed_on) return;
    model::Signature& signature = out.signature.emplace();
    for (std::size_t i = 0; i < in.signature_agencies.size(); ++i) {
      signature.agencies.push_back(in.signature_agencies[i].value);
      place(at / "agencies" / i, in.signature_agencies[i].span);
    }
    if (in.signed_on) {
      signature.signed_on = in.signed_on->date;
      place(at / "signed_on", in.signed_on->span);
    }
  }

  void publication(model::Metadata& out, const Pointer& at) {
    const Metadata& in = reading_.metadata;
    model::Publication publication;
    const auto text = [this, &at](std::optional<std::string>& field, const std::optional<Found>& found,
                                  const char* key) {
      if (!found) return;
      field = found->value;
      place(at / key, found->span);
    };
    const auto date = [this, &at](std::optional<Date>& field, const std::optional<FoundDate>& found, const char* key) {
      if (!found) return;
      field = found->date;
      place(at / key, found->span);
    };
    date(publication.published_on, in.published_on, "published_on");
    date(publication.generated_on, in.generated_on, "generated_on");
    text(publication.source, in.source, "source");
    text(publication.disclosure_mode, in.mode, "disclosure_mode");
    text(publication.disclosure_scope, in.scope, "disclosure_scope");
    text(publication.disclosure_period, in.period, "disclosure_period");
    if (publication != model::Publication()) out.publication = std::move(publication);
  }

  const Reading& reading_;
  const Glyphs& text_;
  Built& built_;
};

}  // namespace

void build_metadata(const Reading& reading, Built& built) { MetadataBuilder(reading, built).run(); }

}  // namespace importer::detail
FAZHI_END_NAMESPACE
