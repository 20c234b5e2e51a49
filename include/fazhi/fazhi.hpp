#pragma once

/// All of fazhi's C++ API. A program that only holds or describes reports needs no more than model/report.hpp.

#include <fazhi/bind/diff.hpp>
#include <fazhi/bind/edit.hpp>
#include <fazhi/bind/reference.hpp>
#include <fazhi/bind/trail.hpp>
#include <fazhi/bind/visit.hpp>
#include <fazhi/check/check.hpp>
#include <fazhi/check/load.hpp>
#include <fazhi/check/profiles.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/import/find_defects.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/import/vocabulary.hpp>
#include <fazhi/io/canonical.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/edit.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/instruments.hpp>
#include <fazhi/io/migrate.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/io/skeleton.hpp>
#include <fazhi/io/stream.hpp>
#include <fazhi/io/text.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/assign_ids.hpp>
#include <fazhi/model/precision.hpp>
#include <fazhi/model/report.hpp>
#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/findings_file.hpp>
#include <fazhi/rules/profile.hpp>
#include <fazhi/rules/profile_checks.hpp>
#include <fazhi/rules/validate.hpp>
#include <fazhi/version.hpp>
