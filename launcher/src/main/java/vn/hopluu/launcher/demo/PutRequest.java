package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/// One thing to put into plan-service.
///
/// @param path its address under `/api/v1`
record PutRequest(String path, JsonNode body) {}
