// SPDX-License-Identifier: GPL-3.0-or-later
// How a row and a struct know each other: a struct's fields are listed once, by column name, and
// one visitor binds them to a statement while another loads them from a result.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/hash.h"
#include "base/id.h"
#include "model/names.h"
#include "text/position.h"

namespace uddrag::store {

class FieldVisitor {
 public:
  virtual ~FieldVisitor() = default;
  virtual void field(const char* column, std::string& value) = 0;
  virtual void field(const char* column, std::int64_t& value) = 0;
  virtual void field(const char* column, std::optional<std::int64_t>& value) = 0;
  virtual void field(const char* column, base::Uuid& value) = 0;  ///< nil is NULL
  virtual void field(const char* column, base::Hash& value) = 0;  ///< nil is NULL

  // Everything else goes through one of the five.
  template <class Named>
  void field(const char* column, base::Id<Named>& value) {
    field(column, value.uuid);
  }
  void field(const char* column, bool& value) {
    std::int64_t number = value;
    field(column, number);
    value = number != 0;
  }
  void field(const char* column, std::uint32_t& value) {
    std::int64_t number = value;
    field(column, number);
    value = static_cast<std::uint32_t>(number);
  }
  void field(const char* start, const char* end, text::Span& value) {
    field(start, value.start.value);
    field(end, value.end.value);
  }
  template <class E>
  requires std::is_enum_v<E>
  void field(const char* column, E& value) {
    std::string text(model::name(value));
    field(column, text);
    const auto known = model::from_name<E>(text);
    if (!known)
      throw base::Error(
          base::ErrorKind::damaged,
          base::said("The project file says {} in the column {}, which has no meaning.", text,
                     column));
    value = *known;
  }
};

/// Specialised for each stored struct (tables.h): name, key_columns (the first so many fields are
/// the key), fields(visitor, row).
template <class Row>
struct Table;

}  // namespace uddrag::store
