package vn.hopluu.inbox.place;

/// One partition of one topic, as one consumer sees it.
///
/// @param topicId changes when a topic is made anew under its name; then nothing that was read of it counts
public record ConsumerPartition(String consumer, String topic, String topicId, int partition) {

    @Override
    public String toString() {
        return topic + "/" + partition;
    }
}
