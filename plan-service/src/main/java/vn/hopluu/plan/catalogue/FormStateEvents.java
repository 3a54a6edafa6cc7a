package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.FormChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class FormStateEvents implements StateEvents {

    @Override
    public EventType type() {
        return EventType.FORM;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<FormChanged> after(String key, int most) {
        return Form.<Form>find("code > ?1 order by code", StateEvents.codeIn(key)).page(0, most).list().stream()
                .map(Form::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        FormChanged told = (FormChanged) event;
        Form row = Form.findById(told.code());
        if (row == null) {
            row = new Form(told.code(), new FormTerms(told.name(), told.regime(), told.periodType()));
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        row.become(told);
        row.persist();
        return true;
    }
}
