package vn.hopluu.report.model;

import java.time.LocalDate;

/// What is written of a model, checked.
record ModelText(String name, Field field, Holder holder, LocalDate registeredOn, RegistrationSheet sheet) {}
