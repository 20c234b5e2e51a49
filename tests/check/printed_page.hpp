#pragma once

#include <sstream>
#include <string>
#include <vector>

namespace fazhi_tests {

/// As it is printed: made public late, without a date of signing, and with a heading of another year.
inline const std::string printed_page = R"(清溪县林业局2024年度法治政府建设年度报告

发布日期：2025-04-10  来源：清溪县林业局

2024年，本局扎实推进法治政府建设，现将有关情况报告如下。

一、主要举措和成效

（一）规范执法检查。全年检查企业86家次，督促整改隐患112处。

二、2023年存在的不足和原因

（一）基层力量不足。由于编制有限，乡镇持证人员偏少。

三、党政主要负责人履行推进法治建设第一责任人职责情况

（一）带头学法。局主要负责人主持专题学习4次，亲自部署执法案卷评查。

四、2025年度主要安排

（一）充实执法力量。为乡镇培训执法人员30名。

清溪县林业局
)";

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

inline std::string as_html(const std::string& page) {
  std::string html = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\n";
  for (const std::string& line : lines_of(page)) html += "<p>" + line + "</p>\n";
  return html + "</body></html>\n";
}

}  // namespace fazhi_tests
