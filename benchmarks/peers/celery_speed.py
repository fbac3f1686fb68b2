"""No-op tasks through Celery: RabbitMQ as broker, PostgreSQL as result backend, Celery's own defaults.

Usage: celery_speed.py TASKS BROKER DATABASE, with two worker processes of `celery -A celery_speed worker` already running on the same
addresses (environment CELERY_BROKER, CELERY_DATABASE). Prints tasks, seconds from the first submission to the last stored result, and of
those the seconds of submitting.
"""
import os
import sys
import time

from celery import Celery
from sqlalchemy import create_engine, text

app = Celery("celery_speed", broker=os.environ["CELERY_BROKER"], backend="db+" + os.environ["CELERY_DATABASE"])


@app.task
def no_op(number):
    return {"number": number, "top1": 0.5}


def finished(engine):
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM celery_taskmeta WHERE status = 'SUCCESS'")).scalar()


def main(tasks):
    no_op.delay(-1).get(timeout=60)  # the worker is up and the table exists
    engine = create_engine(os.environ["CELERY_DATABASE"])
    before = finished(engine)
    began = time.monotonic()
    for number in range(tasks):
        no_op.delay(number)
    submitted = time.monotonic()
    while finished(engine) < before + tasks:
        time.sleep(0.05)
    print(tasks, time.monotonic() - began, submitted - began)


if __name__ == "__main__":
    main(int(sys.argv[1]))
