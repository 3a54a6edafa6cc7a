package vn.hopluu.aggregation.revalidation;

import java.util.function.Supplier;

/// What an endpoint answers.
///
/// @param tag names all that the view is made from; known before any of it is read
/// @param view reads the figures and shows them
public record Answer<V>(AnswerTag tag, Supplier<V> view) {}
