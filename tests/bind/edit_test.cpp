#include <fazhi/bind/edit.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;
using bind::Edit;
using bind::Tree;

Tree text(const char* value) { return {Tree::Kind::string, value, {}, {}}; }
Tree list(std::vector<Tree> items) { return {Tree::Kind::array, "", std::move(items), {}}; }
Tree object(std::vector<Tree::Member> members) { return {Tree::Kind::object, "", {}, std::move(members)}; }
diag::Pointer at(const char* pointer) { return diag::Pointer::from_text(pointer); }

Tree sample() { return object({{"a", list({text("x"), text("y")})}, {"b", text("z")}}); }

Tree after(const Edit& edit) {
  Tree tree = sample();
  EXPECT_FALSE(bind::apply(tree, edit));
  return tree;
}

TEST(EditTree, SetsAValueThatIsThere) {
  EXPECT_EQ(after(Edit::set(at("/a/1"), text("new"))),
            object({{"a", list({text("x"), text("new")})}, {"b", text("z")}}));
}

TEST(EditTree, SetsAKeyThatIsMissingBehindTheOthers) {
  EXPECT_EQ(after(Edit::set(at("/c"), text("new"))),
            object({{"a", list({text("x"), text("y")})}, {"b", text("z")}, {"c", text("new")}}));
}

TEST(EditTree, AddsAnItemBeforeTheIndex) {
  EXPECT_EQ(after(Edit::add(at("/a/0"), text("new"))),
            object({{"a", list({text("new"), text("x"), text("y")})}, {"b", text("z")}}));
}

TEST(EditTree, AddsAnItemAtTheEnd) {
  const Tree expected = object({{"a", list({text("x"), text("y"), text("new")})}, {"b", text("z")}});
  EXPECT_EQ(after(Edit::add(at("/a/-"), text("new"))), expected);
  EXPECT_EQ(after(Edit::add(at("/a/2"), text("new"))), expected);
}

TEST(EditTree, RemovesAKeyAndAnItem) {
  EXPECT_EQ(after(Edit::remove(at("/a"))), object({{"b", text("z")}}));
  EXPECT_EQ(after(Edit::remove(at("/a/0"))), object({{"a", list({text("y")})}, {"b", text("z")}}));
}

TEST(EditTree, TakesTheFirstOfSeveralEqualKeysAsFindDoes) {
  const Tree twice = object({{"k", text("first")}, {"k", text("second")}});
  EXPECT_EQ(bind::find(twice, at("/k"))->text, "first");
  Tree tree = twice;
  EXPECT_FALSE(bind::apply(tree, Edit::set(at("/k"), text("new"))));
  EXPECT_EQ(tree, object({{"k", text("new")}, {"k", text("second")}}));
  EXPECT_FALSE(bind::apply(tree, Edit::remove(at("/k"))));
  EXPECT_EQ(tree, object({{"k", text("second")}}));
}

struct Refusal {
  const char* name;
  Edit edit;
  const char* code;
};
class EditTreeRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(EditTreeRefuses, AndLeavesTheTreeAsItWas) {
  Tree tree = sample();
  const auto error = bind::apply(tree, GetParam().edit);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, GetParam().code);
  EXPECT_FALSE(error->message.zh.empty() || error->message.en.empty());
  EXPECT_EQ(tree, sample());
}

INSTANTIATE_TEST_SUITE_P(
    , EditTreeRefuses,
    testing::Values(Refusal{"SetTheRoot", Edit::set(at(""), text("new")), "edit.root"},
                    Refusal{"RemoveTheRoot", Edit::remove(at("")), "edit.root"},
                    Refusal{"AddAKeyThatIsThere", Edit::add(at("/b"), text("new")), "edit.exists"},
                    Refusal{"RemoveAMissingKey", Edit::remove(at("/c")), "edit.no-such-place"},
                    Refusal{"RemoveBehindTheEnd", Edit::remove(at("/a/2")), "edit.no-such-place"},
                    Refusal{"RemoveTheEnd", Edit::remove(at("/a/-")), "edit.no-such-place"},
                    Refusal{"SetBehindTheEnd", Edit::set(at("/a/2"), text("new")), "edit.no-such-place"},
                    Refusal{"AddFarBehindTheEnd", Edit::add(at("/a/3"), text("new")), "edit.no-such-place"},
                    Refusal{"AddAtAName", Edit::add(at("/a/first"), text("new")), "edit.no-such-place"},
                    Refusal{"AddAtALeadingZero", Edit::add(at("/a/01"), text("new")), "edit.no-such-place"},
                    Refusal{"AddToNothing", Edit::add(at("/c/d"), text("new")), "edit.no-such-place"},
                    Refusal{"AddToAText", Edit::add(at("/b/c"), text("new")), "edit.not-a-container"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
