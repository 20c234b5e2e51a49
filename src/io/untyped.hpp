#pragma once

#include <fazhi/bind/tree.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/io/format.hpp>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// The document before it has a type. What may be a text, such as `.inf`, is no problem yet: its field will tell.
Read<bind::Tree> read_untyped(const diag::Source& source, Format format, const ReadOptions& options);

}  // namespace io::detail
FAZHI_END_NAMESPACE
