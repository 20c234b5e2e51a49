#pragma once

/// All of fazhi's C++ API. A program that only holds or describes reports needs no more than model/report.hpp.

#include <fazhi/bind/diff.hpp>
#include <fazhi/bind/visit.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/io/stream.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>
#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/validate.hpp>
#include <fazhi/version.hpp>
