package vn.hopluu.plan.catalogue;

/// What a member of a dimension, or a code of a coded answer, is called.
public record Label(String code, String nameVi, String nameEn) {}
