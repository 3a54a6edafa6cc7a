/// Files that officers send, xlsx, xls and csv, read without trust: what stands in each cell, as the file writes it,
/// and
/// whether anybody who looked the file through could see it. What the cells mean, a service knows.
@NullMarked
package vn.hopluu.spreadsheet;

import org.jspecify.annotations.NullMarked;
