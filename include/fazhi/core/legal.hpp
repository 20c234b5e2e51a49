#pragma once

#include <fazhi/core/text.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// The instruments and standards that fields and rules rest on. They are cited by instrument and part; article numbers
/// are left out, as published copies disagree about them.
namespace legal {

/// An instrument (文件), law or technical standard.
struct Instrument {
  std::string_view id;        ///< how rows and rules name it; never reused
  std::string_view zh;        ///< its title as printed, without 《》
  std::string_view en;        ///< what it is called in English messages
  std::string_view number;    ///< its document or standard number, empty where unknown
  std::string_view in_force;  ///< the day or year it took effect, as ISO 8601 writes it; empty where unknown
};

/// All of them. An id stays what it is.
inline constexpr Instrument instruments[] = {
    {"supervision-2019", "法治政府建设与责任落实督察工作规定",
     "Provisions on supervising the building of law-based government and the fulfilment of responsibilities",
     "厅字〔2019〕28号", "2019-04-15"},
    {"leader-duty-2016", "党政主要负责人履行推进法治建设第一责任人职责规定",
     "Provisions on principal leaders' duty of being first responsible for advancing the rule of law", "", "2016"},
    {"outline-2021", "法治政府建设实施纲要（2021—2025年）", "Outline for building a law-based government (2021-2025)",
     "中发〔2021〕33号", "2021"},
    {"gbt-9704", "党政机关公文格式", "Layout of official documents of Party and government organs", "GB/T 9704-2012",
     "2012"},
    {"gbt-2260", "中华人民共和国行政区划代码", "Codes of the administrative divisions of China", "GB/T 2260", ""},
    {"gb-32100", "法人和其他组织统一社会信用代码编码规则", "Unified social credit code", "GB 32100-2015", "2015"},
    {"gbt-7408", "日期和时间 信息交换表示法", "Date and time representations", "GB/T 7408", ""},
    {"fazhi-format", "fazhi 文件格式", "The fazhi file format", "", ""},
};

/// The instrument with that id, or null.
constexpr const Instrument* find(std::string_view id) {
  for (const Instrument& instrument : instruments)
    if (instrument.id == id) return &instrument;
  return nullptr;
}

}  // namespace legal

FAZHI_END_NAMESPACE
