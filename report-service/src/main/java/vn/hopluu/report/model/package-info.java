/// The register of mô hình Dân vận khéo: each model is one thing, however many periods report it.
@NullMarked
package vn.hopluu.report.model;

import org.jspecify.annotations.NullMarked;
