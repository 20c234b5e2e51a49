#include "cli/command_line.hpp"

namespace cli {

void CommandLine::add_lsp() {
  CLI::App* command = add("lsp", "语言服务器：供编辑器经标准输入输出使用（LSP）",
                          "The language server, for editors, over standard input and output (LSP)");
  command
      ->add_option("--profile", lsp_.profile,
                   say("校验方案的编号或文件；缺省national-2019",
                       "The profile to judge by: the id of one that comes with fazhi, or a file; national-2019 unless "
                       "given"))
      ->type_name("ID|FILE");
  add_day(command, lsp_);
  add_lists(command, lsp_);
  add_vocabularies(command, lsp_);
  command
      ->add_option("--max-message", lsp_.max_message,
                   say("一条消息的最大长度，以MiB计；缺省64", "Mebibytes of one message at the most; 64 unless given"))
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  command->add_flag_function(
      "--stdio", [](std::int64_t) {},
      say("编辑器会给出此选项；总是使用标准输入输出",
          "Given by editors; standard input and output are used in any case"));
  command->callback([this] {
    lsp_.language = language_;
    lsp_.is_language_given = !lang_.empty();
    chosen_ = [this] { return run_lsp(lsp_); };
  });
}

}  // namespace cli
